/** Go's text/template: values, functions, parser and evaluator, with the origin of every character written. */
package dev.plimsoll.helm.template;

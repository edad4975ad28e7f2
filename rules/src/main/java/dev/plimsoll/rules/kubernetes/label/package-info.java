/** Rules about names, labels, annotations and namespaces. */
package dev.plimsoll.rules.kubernetes.label;

/** Rules about values that YAML reads in another way than their author meant, and lists that repeat themselves. */
package dev.plimsoll.rules.kubernetes.value;

/** Rules about programs that have no place in a cluster any more, or only with care. */
package dev.plimsoll.rules.kubernetes.component;

/** Rules about objects that name, pick or clash with others. They speak only where the other side would be expected nearby. */
package dev.plimsoll.rules.kubernetes.reference;

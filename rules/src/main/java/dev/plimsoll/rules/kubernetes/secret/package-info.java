/** Rules about secrets: where they are written, how they reach a container, and the objects that carry them. */
package dev.plimsoll.rules.kubernetes.secret;

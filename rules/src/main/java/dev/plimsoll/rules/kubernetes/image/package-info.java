/** Which images containers run and where they come from. */
package dev.plimsoll.rules.kubernetes.image;

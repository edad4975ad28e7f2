/** Rules about what containers ask for and may use. */
package dev.plimsoll.rules.kubernetes.resource;

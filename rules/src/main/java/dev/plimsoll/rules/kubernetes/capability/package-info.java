/** What of root's power containers keep and ask for. */
package dev.plimsoll.rules.kubernetes.capability;

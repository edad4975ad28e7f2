/** Rules about probes. */
package dev.plimsoll.rules.kubernetes.probe;

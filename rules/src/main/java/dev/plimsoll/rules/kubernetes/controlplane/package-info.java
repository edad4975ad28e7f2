/** Rules about the flags of the programs that make up a cluster, where their static pods are among the input. */
package dev.plimsoll.rules.kubernetes.controlplane;

/** Rules about workloads that should outlive a node, a rollout or a drain. */
package dev.plimsoll.rules.kubernetes.availability;

/** Rules about ports, Services, Ingresses and NetworkPolicies, as far as one object tells. */
package dev.plimsoll.rules.kubernetes.network;

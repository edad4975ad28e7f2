/** PodSecurityPolicy, which Kubernetes removed in 1.25: for clusters, and repositories, that still have it. */
package dev.plimsoll.rules.kubernetes.podsecuritypolicy;

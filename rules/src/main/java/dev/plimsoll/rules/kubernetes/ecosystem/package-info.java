/** Rules about objects of what is commonly installed in a cluster: meshes, GitOps, monitoring, certificates, policies. */
package dev.plimsoll.rules.kubernetes.ecosystem;

/** What pods share with their node: namespaces, paths, ports. */
package dev.plimsoll.rules.kubernetes.host;

/** The rules about charts, and those that only rendered manifests need. */
package dev.plimsoll.helm.rules;

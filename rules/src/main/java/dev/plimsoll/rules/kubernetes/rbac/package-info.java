/** Rules about what roles grant, who gets it, and the ServiceAccounts that pods run as. */
package dev.plimsoll.rules.kubernetes.rbac;

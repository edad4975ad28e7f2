/** As whom containers run and what privileges they have. */
package dev.plimsoll.rules.kubernetes.privilege;

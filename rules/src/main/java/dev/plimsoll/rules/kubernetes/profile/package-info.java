/** How the kernel confines containers, and what pods change of it. */
package dev.plimsoll.rules.kubernetes.profile;

/** Functions that other tools add to Rego, so that policies written for them run unchanged. */
package dev.plimsoll.policy.vendor;

/** Rules about jobs and what starts them. */
package dev.plimsoll.rules.kubernetes.job;

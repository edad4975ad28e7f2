/** Charts as they lie on disk, their values and dependencies, and what becomes of them when they are rendered. */
package dev.plimsoll.helm.chart;

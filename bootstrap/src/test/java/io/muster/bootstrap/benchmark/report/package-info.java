/** What was measured, as tables. */
package io.muster.bootstrap.benchmark.report;

/** The databases to measure on, and what the bare database does with the same rows. */
package io.muster.bootstrap.benchmark.database;

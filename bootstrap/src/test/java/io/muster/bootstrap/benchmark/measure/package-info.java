/** Time, processor time and memory, of processes other than this one. */
package io.muster.bootstrap.benchmark.measure;

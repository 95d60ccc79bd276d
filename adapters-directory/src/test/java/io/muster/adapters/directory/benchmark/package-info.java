/** How fast a directory is asked, beside the library alone: {@code docs/benchmark.md}. */
package io.muster.adapters.directory.benchmark;

/** How fast formats are beside the library alone: {@code docs/benchmark.md}. */
package io.muster.adapters.files.benchmark;

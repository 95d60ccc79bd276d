/** How fast columns are beside Rhino alone: {@code docs/benchmark.md}. */
package io.muster.adapters.expressions.benchmark;

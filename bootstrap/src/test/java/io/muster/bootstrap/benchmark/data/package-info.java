/** Synthetic accounts and the files that carry them; the same number always gives the same account. */
package io.muster.bootstrap.benchmark.data;

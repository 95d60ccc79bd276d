/** What is searched for. */
package io.muster.bootstrap.benchmark.search;

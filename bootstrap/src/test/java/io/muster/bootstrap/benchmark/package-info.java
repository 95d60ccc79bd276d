/** How fast, how large and how steady Muster is: a program that measures the built jar over HTTP. No test looks at its figures. */
package io.muster.bootstrap.benchmark;

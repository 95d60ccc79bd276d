/** What docs/extending.md shows of tables. */
package io.muster.example.guests;

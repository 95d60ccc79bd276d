/** Strict JSON: read and written as values, as records, and as records that go back with what is wrong with them. */
package io.muster.adapters.files.json;

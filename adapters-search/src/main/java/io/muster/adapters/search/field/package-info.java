/** What can be searched, by name, and what can be asked of it. */
package io.muster.adapters.search.field;

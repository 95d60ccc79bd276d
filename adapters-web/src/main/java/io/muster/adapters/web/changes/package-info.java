/** Changes of many accounts at once, over HTTP. */
package io.muster.adapters.web.changes;

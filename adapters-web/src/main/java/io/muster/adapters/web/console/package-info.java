/** The console: one page for every address, and the files that it is made of (ADR 29). */
package io.muster.adapters.web.console;

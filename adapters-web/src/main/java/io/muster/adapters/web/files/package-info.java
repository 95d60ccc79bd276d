/** Layouts, saved mappings, and files on their way to a client. */
package io.muster.adapters.web.files;

/** The administrators of Cloudi-Fi. */
package io.muster.adapters.files.cloudifi;

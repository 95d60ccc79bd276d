/** Files to import: gathered from folders and stdin, and put into the order and the archives in which they are sent. */
package io.muster.adapters.cli.files;

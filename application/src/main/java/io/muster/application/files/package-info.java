/** What the use cases and the file formats say to each other. */
package io.muster.application.files;

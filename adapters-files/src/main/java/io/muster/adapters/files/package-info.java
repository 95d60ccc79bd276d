/** Account files, read and written as streams through the ports: the list of layouts, and what calls them. */
package io.muster.adapters.files;

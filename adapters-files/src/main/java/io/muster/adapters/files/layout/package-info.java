/** What a layout is made of, for whoever writes one. */
package io.muster.adapters.files.layout;

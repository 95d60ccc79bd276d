/** The API as a whole: its root, its headers. */
package io.muster.adapters.web.system;

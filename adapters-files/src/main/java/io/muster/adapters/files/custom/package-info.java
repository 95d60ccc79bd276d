/** Tables of any shape. */
package io.muster.adapters.files.custom;

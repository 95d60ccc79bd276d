/** Several files in one ZIP archive. */
package io.muster.adapters.files.bundle;

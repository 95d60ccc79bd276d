/** What every ZIP archive that comes from outside has in common: it may be made to unpack to more than there is room for. */
package io.muster.adapters.files.zip;

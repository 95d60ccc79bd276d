/** Where uploaded and produced files are: in the database, or in a folder. */
package io.muster.adapters.persistence.spool;

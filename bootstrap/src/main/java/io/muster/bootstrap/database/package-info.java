/** The one data source: which database, from configuration. */
package io.muster.bootstrap.database;

/** Transactions, and the few means by which the stores of this module speak SQL and JSON. */
package io.muster.adapters.persistence.sql;

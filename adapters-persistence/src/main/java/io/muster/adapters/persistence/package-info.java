/** The stores behind the out-ports: a database (PostgreSQL or H2) and a folder. {@link Database} is the way in. */
package io.muster.adapters.persistence;

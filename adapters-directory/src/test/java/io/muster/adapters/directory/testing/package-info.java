/** An LDAP server in this JVM, with certificates of its own, for the tests of several modules. */
package io.muster.adapters.directory.testing;

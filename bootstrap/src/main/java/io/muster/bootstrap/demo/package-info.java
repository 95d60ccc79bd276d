/** What `./muster demo` shows. */
package io.muster.bootstrap.demo;

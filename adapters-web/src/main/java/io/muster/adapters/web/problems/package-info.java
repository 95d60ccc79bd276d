/** What is answered where something was refused or broke: RFC 9457. */
package io.muster.adapters.web.problems;

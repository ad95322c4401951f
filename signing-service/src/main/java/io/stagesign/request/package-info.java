/** From a signing request of an org to invitations at the signers: the HTTP interface, the assembly, the send job. */
@NullMarked
package io.stagesign.request;

import org.jspecify.annotations.NullMarked;

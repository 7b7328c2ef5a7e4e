/** Signing in by an identity provider: the protocol spoken for real, with a provider that can be made to lie. */
@org.jspecify.annotations.NullMarked
package dev.rapport.provider;

package dev.rapport.rest.security;

import dev.rapport.domain.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which scope a key must have that has any. What carries none of these is only open to keys without a limit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Opens {

    Scope value();
}

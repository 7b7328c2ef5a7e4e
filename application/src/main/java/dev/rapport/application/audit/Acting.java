package dev.rapport.application.audit;

import jakarta.enterprise.context.RequestScoped;

/** Who makes the present request, and from which address; told by the adapter that let the request in. */
@RequestScoped
public class Acting {

    private Actor actor = Actor.SYSTEM;
    private String address = "";

    public void as(Actor newActor, String newAddress) {
        this.actor = newActor;
        this.address = newAddress;
    }

    /** Somebody who has come in by the present request. */
    void as(Actor newActor) {
        this.actor = newActor;
    }

    public Actor actor() {
        return actor;
    }

    /** Empty: there is none, or nobody knows it. */
    public String address() {
        return address;
    }
}

import { describe, expectTypeOf, it } from 'vitest'
import alauda from '../../contracts/documents/alauda.json' with { type: 'json' }
import kubernetes from '../../contracts/documents/kubernetes.json' with { type: 'json' }
import openshift from '../../contracts/documents/openshift.json' with { type: 'json' }
import type * as types from '../../contracts/types/index.ts'

/** The properties that a document describes, by the name of the schema. */
type Described<D extends { components: { schemas: object } }> = {
  [K in keyof D['components']['schemas']]: D['components']['schemas'][K] extends {
    properties: infer P
  }
    ? keyof P
    : never
}

type Alauda = Described<typeof alauda>
type Kubernetes = Described<typeof kubernetes>
type OpenShift = Described<typeof openshift>

describe('the wire types', () => {
  it('of Alauda have the properties of the document', () => {
    expectTypeOf<keyof types.AccessToken>().toEqualTypeOf<Alauda['AccessToken']>()
    expectTypeOf<keyof types.AccessTokenInfo>().toEqualTypeOf<Alauda['AccessTokenInfo']>()
    expectTypeOf<keyof types.AccessTokenInfoList>().toEqualTypeOf<Alauda['AccessTokenInfoList']>()
    expectTypeOf<keyof types.AccessTokenInfoSpec>().toEqualTypeOf<Alauda['AccessTokenInfoSpec']>()
    expectTypeOf<keyof types.AccessTokenRequest>().toEqualTypeOf<Alauda['AccessTokenRequest']>()
  })

  it('of Kubernetes have the properties of the document', () => {
    expectTypeOf<keyof types.ListMeta>().toEqualTypeOf<Kubernetes['ListMeta']>()
    expectTypeOf<keyof types.LocalObjectReference>().toEqualTypeOf<
      Kubernetes['LocalObjectReference']
    >()
    expectTypeOf<keyof types.ManagedFieldsEntry>().toEqualTypeOf<Kubernetes['ManagedFieldsEntry']>()
    expectTypeOf<keyof types.Namespace>().toEqualTypeOf<Kubernetes['Namespace']>()
    expectTypeOf<keyof types.NamespaceCondition>().toEqualTypeOf<Kubernetes['NamespaceCondition']>()
    expectTypeOf<keyof types.NamespaceList>().toEqualTypeOf<Kubernetes['NamespaceList']>()
    expectTypeOf<keyof types.NamespaceSpec>().toEqualTypeOf<Kubernetes['NamespaceSpec']>()
    expectTypeOf<keyof types.NamespaceStatus>().toEqualTypeOf<Kubernetes['NamespaceStatus']>()
    expectTypeOf<keyof types.ObjectMeta>().toEqualTypeOf<Kubernetes['ObjectMeta_v2']>()
    expectTypeOf<keyof types.ObjectReference>().toEqualTypeOf<Kubernetes['ObjectReference']>()
    expectTypeOf<keyof types.OwnerReference>().toEqualTypeOf<Kubernetes['OwnerReference']>()
    expectTypeOf<keyof types.Pod>().toEqualTypeOf<Kubernetes['Pod']>()
    expectTypeOf<keyof types.PodList>().toEqualTypeOf<Kubernetes['PodList']>()
    expectTypeOf<keyof types.Secret>().toEqualTypeOf<Kubernetes['Secret']>()
    expectTypeOf<keyof types.SecretList>().toEqualTypeOf<Kubernetes['SecretList']>()
    expectTypeOf<keyof types.ServiceAccount>().toEqualTypeOf<Kubernetes['ServiceAccount']>()
    expectTypeOf<keyof types.ServiceAccountList>().toEqualTypeOf<Kubernetes['ServiceAccountList']>()
    expectTypeOf<keyof types.Status>().toEqualTypeOf<Kubernetes['Status_v6']>()
    expectTypeOf<keyof types.StatusCause>().toEqualTypeOf<Kubernetes['StatusCause']>()
    expectTypeOf<keyof types.StatusDetails>().toEqualTypeOf<Kubernetes['StatusDetails']>()
    expectTypeOf<keyof types.WatchEvent>().toEqualTypeOf<Kubernetes['WatchEvent']>()
  })

  it('of OpenShift have the properties of the document', () => {
    expectTypeOf<keyof types.ClusterRoleScopeRestriction>().toEqualTypeOf<
      OpenShift['ClusterRoleScopeRestriction']
    >()
    expectTypeOf<keyof types.OAuthAccessToken>().toEqualTypeOf<OpenShift['OAuthAccessToken']>()
    expectTypeOf<keyof types.OAuthAccessTokenList>().toEqualTypeOf<
      OpenShift['OAuthAccessTokenList']
    >()
    expectTypeOf<keyof types.OAuthAuthorizeToken>().toEqualTypeOf<
      OpenShift['OAuthAuthorizeToken']
    >()
    expectTypeOf<keyof types.OAuthClient>().toEqualTypeOf<OpenShift['OAuthClient']>()
    expectTypeOf<keyof types.OAuthClientAuthorization>().toEqualTypeOf<
      OpenShift['OAuthClientAuthorization']
    >()
    expectTypeOf<keyof types.OAuthClientList>().toEqualTypeOf<OpenShift['OAuthClientList']>()
    expectTypeOf<keyof types.ScopeRestriction>().toEqualTypeOf<OpenShift['ScopeRestriction']>()
    expectTypeOf<keyof types.UserOAuthAccessToken>().toEqualTypeOf<
      OpenShift['UserOAuthAccessToken']
    >()
  })

  it('of both share what both describe', () => {
    expectTypeOf<OpenShift['ObjectMeta_v2']>().toEqualTypeOf<Kubernetes['ObjectMeta_v2']>()
    expectTypeOf<OpenShift['Status_v6']>().toEqualTypeOf<Kubernetes['Status_v6']>()
  })
})
